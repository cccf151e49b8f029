import type { Brand } from '@latchkey/contract'
import { useEffect } from 'react'
import { Frame } from '../frame.tsx'
import { Statement } from '../statement.tsx'
import { words } from '../words.ts'

interface StoppedProps {
  brand: Brand
  path: string
  say: { stopped: string; what: (shop: string) => string }
}

/** In the place of what was open until a moment ago. */
export function Stopped({ brand, path, say }: StoppedProps) {
  useEffect(() => {
    document.title = say.stopped
    // What the page began with is not to be found in it either.
    document.getElementById('data')?.remove()
    document.querySelector('h1')?.focus()
  }, [say])
  return (
    <Frame brand={brand}>
      <Statement title={say.stopped} what={say.what(brand.name)}>
        <a href={path} className="text-accent-text underline underline-offset-2">
          {words.page.again}
        </a>
      </Statement>
    </Frame>
  )
}

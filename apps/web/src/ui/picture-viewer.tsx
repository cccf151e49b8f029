import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import * as Radix from 'radix-ui/dialog'
import { type KeyboardEvent, useRef } from 'react'
import { IconButton } from './icon-button.tsx'

export interface Picture {
  id: string
  name: string
  url: string
  width: number | null
  height: number | null
}

interface PictureViewerProps {
  pictures: readonly Picture[]
  /** The one that is looked at; null is closed. */
  shown: string | null
  onShow: (id: string | null) => void
  say: { close: string; before: string; next: string; place: (at: number, of: number) => string }
}

/** One picture as large as the screen lets it be; arrows lead to the others. */
export function PictureViewer({ pictures, shown, onShow, say }: PictureViewerProps) {
  const opener = useRef<Element>(null)
  const at = pictures.findIndex(({ id }) => id === shown)
  const picture = pictures[at]
  const step = (by: 1 | -1) => onShow(pictures[(at + by + pictures.length) % pictures.length]?.id ?? null)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') step(-1)
    if (event.key === 'ArrowRight') step(1)
  }
  return (
    <Radix.Root open={picture !== undefined} onOpenChange={() => onShow(null)}>
      <Radix.Portal>
        <Radix.Content
          aria-describedby={undefined}
          onKeyDown={press}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement
          }}
          onCloseAutoFocus={(event) => {
            // Radix knows the way back to its own trigger only.
            event.preventDefault()
            if (opener.current instanceof HTMLElement) opener.current.focus()
          }}
          className="fixed inset-0 z-50 flex animate-fade flex-col bg-paper outline-none data-[state=closed]:animate-leave"
        >
          <header className="flex items-center justify-between gap-4 px-5 py-3 max-sm:px-4">
            <Radix.Title className="min-w-0 truncate font-medium">{picture?.name}</Radix.Title>
            <span className="flex items-center gap-1">
              {pictures.length > 1 && (
                <>
                  <span aria-live="polite" className="mr-2 text-table whitespace-nowrap text-quiet tabular-nums">
                    {say.place(at + 1, pictures.length)}
                  </span>
                  <IconButton label={say.before} icon={<ChevronLeft size={20} />} onClick={() => step(-1)} />
                  <IconButton label={say.next} icon={<ChevronRight size={20} />} onClick={() => step(1)} />
                </>
              )}
              <Radix.Close asChild>
                <IconButton label={say.close} icon={<X size={20} />} tooltip={false} />
              </Radix.Close>
            </span>
          </header>
          <div className="grid min-h-0 flex-1 place-items-center p-4 pt-0">
            {picture && (
              <img
                key={picture.id}
                src={picture.url}
                alt={picture.name}
                {...(picture.width && picture.height ? { width: picture.width, height: picture.height } : {})}
                className="h-auto max-h-full w-auto max-w-full min-h-0 object-contain"
              />
            )}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

import { Download } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { saveFile } from '../lib/save-file.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import type { MadeLink } from './link-settings.ts'
import { linksCsv } from './links-csv.ts'
import { OncePassword } from './once-password.tsx'
import { ViewFoot } from './view-frame.tsx'
import { words } from './words.ts'

interface ManyLinksMadeProps {
  links: readonly MadeLink[]
  password: string
  onDone: () => void
}

const { bulk: say } = words

export function ManyLinksMade({ links, password, onDone }: ManyLinksMadeProps) {
  const copyAll = useRef<HTMLButtonElement>(null)
  useEffect(() => copyAll.current?.focus(), [])
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <CopyButton ref={copyAll} text={links.map(({ url }) => url).join('\n')} label={say.copyAll} />
        <Button icon={<Download size={16} />} onClick={() => saveFile(say.csvName, 'text/csv', linksCsv(links))}>
          {say.csv}
        </Button>
      </div>
      {password && <OncePassword password={password} hint={say.passwordOnce} />}
      <ul aria-label={words.links.title} className="mt-4 divide-y divide-line border-y border-line">
        {links.map((link) => (
          <li key={link.id} className="flex items-center gap-3 py-2">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{link.resource.title}</p>
              <p className="truncate font-mono text-small text-quiet">{link.url}</p>
            </div>
            <CopyButton size="small" text={link.url} aria-label={words.links.copyOf(link.resource.title)} />
          </li>
        ))}
      </ul>
      <ViewFoot>
        <Button variant="primary" onClick={onDone}>
          {words.made.done}
        </Button>
      </ViewFoot>
    </>
  )
}

import { Download, FileText, ShieldAlert, ShieldQuestion, X } from 'lucide-react'
import { fileSize } from '../../lib/file-size.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { FreshPart } from '../../ui/fresh-part.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { ThingFile } from './files-section.tsx'
import { words as say } from './words.ts'

interface DocumentListProps {
  documents: readonly ThingFile[]
  onRemove?: (file: ThingFile) => void
}

const icons = { ready: FileText, checking: ShieldQuestion, infected: ShieldAlert }

export const DocumentList = ({ documents, onRemove }: DocumentListProps) => (
  <ul aria-label={say.documents} className="divide-y divide-line border-y border-line">
    {documents.map((file) => {
      const Icon = icons[file.state]
      return (
        <FreshPart key={file.id} as="li" of={file.id} className="flex min-h-11 items-center gap-3 text-table">
          <Icon size={16} aria-hidden="true" className={file.state === 'infected' ? 'text-red' : 'text-quiet'} />
          <span className="min-w-0 flex-1 py-1.5">
            <span className="block truncate font-medium">{file.name}</span>
            <span className={file.state === 'infected' ? 'text-red' : 'text-quiet'}>{standing(file)}</span>
          </span>
          {file.state === 'ready' && (
            <a
              href={file.url}
              download={file.name}
              aria-label={say.download(file.name)}
              className={buttonStyle('quiet', 'small', 'w-7 px-0! max-sm:w-9')}
            >
              <Download size={16} />
            </a>
          )}
          {onRemove && file.may_remove && (
            <IconButton
              size="small"
              label={say.removeOf(file.name)}
              icon={<X size={16} />}
              onClick={() => onRemove(file)}
            />
          )}
        </FreshPart>
      )
    })}
  </ul>
)

function standing({ state, size }: ThingFile): string {
  if (state === 'checking') return say.checkingWhy
  return state === 'infected' ? say.infectedWhy : fileSize(size)
}

import { FileSpreadsheet } from 'lucide-react'
import { useId } from 'react'
import { fileSize } from '../../../lib/file-size.ts'
import { buttonStyle } from '../../../ui/button-style.ts'
import { DropArea } from '../../../ui/drop-area.tsx'
import { FieldError } from '../../../ui/field.tsx'
import { words } from '../words.ts'
import type { Bringing } from './use-bring.ts'

const { bring: say } = words

interface ChooseFileProps {
  file: File | undefined
  onFile: (file: File) => void
  under: Bringing | null
  error: string | undefined
}

/** The file: chosen, or dropped here; and how far it is on its way. */
export function ChooseFile({ file, onFile, under, error }: ChooseFileProps) {
  const id = useId()
  const isImporting = under !== null && !under.isPreview
  const take = (files: Iterable<File> | null) => {
    const [first] = files ?? []
    if (first) onFile(first)
  }
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium">{say.file}</span>
      <DropArea onFiles={take} invitation={say.drop} disabled={isImporting}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-dashed border-edge px-4 py-3">
          <label
            className={buttonStyle(
              'secondary',
              'medium',
              'has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring',
            )}
          >
            <input
              type="file"
              disabled={isImporting}
              aria-describedby={`${id}-name ${id}-error`}
              accept=".csv,.tsv,.txt,text/csv"
              className="sr-only"
              onChange={(event) => {
                take(event.target.files)
                // So that the same file, mended, can be chosen again.
                event.target.value = ''
              }}
            />
            {file ? say.another : say.choose}
          </label>
          <span id={`${id}-name`} className="flex min-w-0 items-center gap-2 text-table text-quiet">
            {file ? (
              <>
                <FileSpreadsheet size={16} aria-hidden="true" />
                <span className="truncate font-medium text-ink">{file.name}</span>
                <span className="whitespace-nowrap">{fileSize(file.size)}</span>
              </>
            ) : (
              say.orDrop
            )}
          </span>
        </div>
      </DropArea>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <Progress under={under} />
    </div>
  )
}

function Progress({ under }: { under: Bringing | null }) {
  if (!under) return null
  const { progress, isPreview } = under
  const said = progress < 1 ? say.sending(Math.round(progress * 100)) : isPreview ? say.reading : say.writing
  return (
    <div className="flex items-center gap-3">
      <progress value={progress} max={1} aria-label={say.file} className="h-1.5 min-w-0 flex-1 accent-accent" />
      <span role="status" className="w-36 text-table whitespace-nowrap text-quiet tabular-nums">
        {said}
      </span>
    </div>
  )
}

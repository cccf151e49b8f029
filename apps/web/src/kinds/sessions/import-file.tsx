import { FileText } from 'lucide-react'
import { useId } from 'react'
import { fileSize } from '../../lib/file-size.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { DropArea } from '../../ui/drop-area.tsx'
import { FieldError } from '../../ui/field.tsx'
import { words } from './words.ts'

const { bring: say } = words

interface ImportFileProps {
  file: File | undefined
  onFile: (file: File) => void
  /** From 0 to 1; null while nothing is sent. */
  progress: number | null
  error: string | undefined
}

/** The transcript: chosen, or dropped here; and how far it is on its way. */
export function ImportFile({ file, onFile, progress, error }: ImportFileProps) {
  const id = useId()
  const take = (files: Iterable<File> | null) => {
    const [first] = files ?? []
    if (first) onFile(first)
  }
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium">{say.file}</span>
      <DropArea onFiles={take} invitation={say.drop} disabled={progress !== null}>
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
              disabled={progress !== null}
              aria-describedby={`${id}-name ${id}-error`}
              accept=".jsonl,.ndjson,.json,.txt,application/x-ndjson,application/jsonl"
              className="sr-only"
              onChange={(event) => {
                take(event.target.files)
                // So that the same file, mended, can be chosen again.
                event.target.value = ''
              }}
            />
            {file ? say.another : say.choose}
          </label>
          {file ? (
            <span id={`${id}-name`} className="flex min-w-0 items-center gap-2 text-table">
              <FileText size={16} aria-hidden="true" className="text-quiet" />
              <span className="truncate font-medium">{file.name}</span>
              <span className="whitespace-nowrap text-quiet">{fileSize(file.size)}</span>
            </span>
          ) : (
            <span id={`${id}-name`} className="text-table text-quiet">
              {say.orDrop}
            </span>
          )}
        </div>
      </DropArea>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {progress !== null && <Progress value={progress} />}
    </div>
  )
}

function Progress({ value }: { value: number }) {
  const words = value < 1 ? say.sending(Math.round(value * 100)) : say.reading
  return (
    <div className="mt-1">
      <progress
        aria-label={words}
        max={1}
        {...(value < 1 ? { value } : {})}
        className="block h-1 w-full appearance-none overflow-hidden rounded-full bg-line indeterminate:animate-breathe [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <p role="status" className="mt-1 text-table text-quiet tabular-nums">
        {words}
      </p>
    </div>
  )
}

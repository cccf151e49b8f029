import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { fileSize } from '../lib/file-size.ts'
import { buttonStyle } from './button-style.ts'
import { DropArea } from './drop-area.tsx'
import { FieldError } from './field.tsx'

const chooser =
  'has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring'

interface ChooseFileProps {
  label: string
  words: { choose: string; another: string; orDrop: string; drop: string }
  /** What the browser offers. */
  accept: string
  icon: LucideIcon
  file: File | undefined
  onFile: (file: File) => void
  disabled: boolean
  error: string | undefined
  /** How far it is on its way, from 0 to 1, and in words; null while it lies still. */
  progress: { value: number; said: string } | null
}

/** One file: chosen, or dropped here; and how far it is on its way. */
export function ChooseFile({ label, words, accept, icon: Icon, file, onFile, disabled, ...under }: ChooseFileProps) {
  const id = useId()
  const take = (files: Iterable<File> | null) => {
    const [first] = files ?? []
    if (first) onFile(first)
  }
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      <DropArea onFiles={take} invitation={words.drop} disabled={disabled}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-dashed border-edge px-4 py-3">
          <label className={buttonStyle('secondary', 'medium', chooser)}>
            <input
              type="file"
              disabled={disabled}
              aria-describedby={`${id}-name ${id}-error`}
              accept={accept}
              className="sr-only"
              onChange={(event) => {
                take(event.target.files)
                // So that the same file, mended, can be chosen again.
                event.target.value = ''
              }}
            />
            {file ? words.another : words.choose}
          </label>
          <span id={`${id}-name`} className="flex min-w-0 items-center gap-2 text-table text-quiet">
            {file ? (
              <>
                <Icon size={16} aria-hidden="true" />
                <span className="truncate font-medium text-ink">{file.name}</span>
                <span className="whitespace-nowrap">{fileSize(file.size)}</span>
              </>
            ) : (
              words.orDrop
            )}
          </span>
        </div>
      </DropArea>
      <FieldError id={`${id}-error`}>{under.error}</FieldError>
      {under.progress && <Progress {...under.progress} />}
    </div>
  )
}

/** Once all of it is there, nobody knows how long the rest takes. */
const Progress = ({ value, said }: { value: number; said: string }) => (
  <div className="mt-1">
    <progress
      aria-label={said}
      max={1}
      {...(value < 1 ? { value } : {})}
      className="block h-1 w-full appearance-none overflow-hidden rounded-full bg-line indeterminate:animate-breathe [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
    />
    <p role="status" className="mt-1 text-table text-quiet tabular-nums">
      {said}
    </p>
  </div>
)

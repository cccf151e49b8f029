import { CircleAlert, X } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import type { Upload } from './use-uploads.ts'
import { words as say } from './words.ts'

interface UploadListProps {
  uploads: readonly Upload[]
  onCancel: (key: number) => void
}

/** What is on its way, how far, and what was refused. */
export const UploadList = ({ uploads, onCancel }: UploadListProps) => (
  <ul aria-live="polite" className="flex flex-col gap-2 empty:hidden">
    {uploads.map(({ key, name, progress, problem }) => (
      <li key={key} className="rounded-control border border-line bg-surface px-3 py-2">
        <div className="flex items-center gap-2.5 text-table">
          {problem ? <CircleAlert size={16} aria-hidden="true" className="text-red" /> : <Spinner />}
          <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
          {!problem && (
            <span className="text-quiet tabular-nums">
              {progress === null ? say.waiting : say.sending(Math.round(progress * 100))}
            </span>
          )}
          <IconButton
            size="small"
            label={problem ? say.dismissOf(name) : say.cancelOf(name)}
            icon={<X size={16} />}
            onClick={() => onCancel(key)}
          />
        </div>
        {problem ? (
          <p className="mt-1 text-table text-red">{problem}</p>
        ) : (
          <progress
            aria-label={name}
            max={1}
            value={progress ?? 0}
            className="mt-1.5 block h-1 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          />
        )}
      </li>
    ))}
  </ul>
)

import { CircleAlert, RotateCw, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import type { Upload } from './upload-line.ts'
import { words as say } from './words.ts'

interface UploadListProps {
  uploads: readonly Upload[]
  onRetry: (keys: readonly number[]) => void
  onCancel: (key: number) => void
}

/** What is on its way, how far, what was refused, and what can be tried again. */
export function UploadList({ uploads, onRetry, onCancel }: UploadListProps) {
  const lost = uploads.filter(({ mayRetry }) => mayRetry).map(({ key }) => key)
  return (
    <>
      <ul aria-live="polite" className="flex flex-col gap-2 empty:hidden">
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onRetry={onRetry} onCancel={onCancel} />
        ))}
      </ul>
      {lost.length > 1 && (
        <Button icon={<RotateCw size={16} />} className="self-start" onClick={() => onRetry(lost)}>
          {say.retryAll(lost.length)}
        </Button>
      )}
    </>
  )
}

const UploadRow = ({ upload, onRetry, onCancel }: { upload: Upload } & Omit<UploadListProps, 'uploads'>) => {
  const { key, name, progress, problem, mayRetry } = upload
  return (
    <li className="rounded-control border border-line bg-surface px-3 py-2">
      <div className="flex items-center gap-2.5 text-table">
        {problem ? <CircleAlert size={16} aria-hidden="true" className="shrink-0 text-red" /> : <Spinner />}
        <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
        {!problem && (
          <span className="text-quiet tabular-nums">
            {progress === null ? say.waiting : say.sending(Math.round(progress * 100))}
          </span>
        )}
        {mayRetry && (
          <Button size="small" aria-label={say.retryOf(name)} onClick={() => onRetry([key])}>
            {say.retry}
          </Button>
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
  )
}

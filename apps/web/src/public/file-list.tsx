import { useClock } from './clock.tsx'

type SharedFile = { id: string; name: string; content_type: string; size: number; url: string }

export const FileList = ({ files }: { files: SharedFile[] }) => (
  <ul className="divide-y divide-line border-y border-line">
    {files.map((file) => (
      <li key={file.id}>
        <a
          href={file.url}
          download={file.name}
          className="flex min-h-11 items-center justify-between gap-4 py-2 hover:text-accent-text"
        >
          <span className="min-w-0 underline underline-offset-2">{file.name}</span>
          <FileSize bytes={file.size} />
        </a>
      </li>
    ))}
  </ul>
)

function FileSize({ bytes }: { bytes: number }) {
  const { locale } = useClock()
  const [size, unit, unitDisplay] =
    bytes < 1000
      ? ([bytes, 'byte', 'long'] as const)
      : bytes < 1e6
        ? ([bytes / 1e3, 'kilobyte', 'short'] as const)
        : ([bytes / 1e6, 'megabyte', 'short'] as const)
  const form = { style: 'unit', unit, unitDisplay, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 } as const
  return (
    <span className="shrink-0 text-table text-quiet tabular-nums">
      {new Intl.NumberFormat(locale, form).format(size)}
    </span>
  )
}

import { RelativeTime } from '../../../ui/relative-time.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TemplateActions } from './template-actions.tsx'
import { templateWords } from './template-words.ts'
import type { KnownTemplate } from './versioned-template.ts'
import { words } from './words.ts'

interface TemplatesTableProps {
  rows: KnownTemplate[]
  /** Absent: they are only read. */
  onChange: ((template: KnownTemplate) => void) | undefined
}

export function TemplatesTable({ rows, onChange }: TemplatesTableProps) {
  const columns: Column<KnownTemplate>[] = [
    {
      key: 'name',
      header: words.name,
      main: true,
      cell: ({ name }) => <span className="font-medium">{name}</span>,
    },
    { key: 'settings', header: words.settings, cell: ({ share }) => templateWords(share) },
    {
      key: 'changed',
      header: words.changed,
      cell: ({ updated_at }) => <RelativeTime at={updated_at} className="whitespace-nowrap text-quiet" />,
    },
  ]
  if (onChange)
    columns.push({
      key: 'actions',
      header: words.actions,
      action: true,
      cell: (template) => <TemplateActions template={template} onChange={() => onChange(template)} />,
    })
  return <Table caption={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

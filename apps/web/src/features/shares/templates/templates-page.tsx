import { listShareTemplates } from '@latchkey/contract'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useMayShare } from '../../../sharing/use-may-share.ts'
import { Button } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { PagedList } from '../../../ui/paged-list.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { TemplatesTable } from './templates-table.tsx'
import type { KnownTemplate } from './versioned-template.ts'
import { words } from './words.ts'

// It brings the form library along.
const TemplateDialog = lazy(() =>
  import('./template-dialog.tsx').then(({ TemplateDialog }) => ({ default: TemplateDialog })),
)

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Templates />
  </WorkspaceOnly>
)

function Templates() {
  const templates = usePagesOf(listShareTemplates, { query: { page_size: 50 } })
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [open, setOpen] = useState<boolean | null>(null)
  const [changing, setChanging] = useState<KnownTemplate>()
  const show = (template?: KnownTemplate) => {
    setChanging(template)
    setOpen(true)
  }
  // Who may not share may read them, and that is all.
  const mayShare = useMayShare()
  const add = mayShare && (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => show()}>
      {words.add}
    </Button>
  )
  return (
    <>
      <PagedList
        query={templates}
        words={words}
        above={<Link to="/shares">{words.shares}</Link>}
        add={add}
        drawing="bench"
        skeleton={{ heads: [words.name, words.settings, words.changed], faces: false }}
        table={(rows) => <TemplatesTable rows={rows} onChange={mayShare ? show : undefined} />}
      />
      {open !== null && (
        <Suspense>
          <TemplateDialog template={changing} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}

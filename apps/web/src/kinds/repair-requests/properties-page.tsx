import { listProperties } from '@latchkey/contract'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Link } from '../../ui/link.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { WorkspaceOnly } from '../../ui/workspace-only.tsx'
import { PropertiesTable } from './properties-table.tsx'
import { PropertyForm } from './property-form.tsx'
import { words } from './words.ts'

export const Component = () => (
  <WorkspaceOnly title={words.properties.title}>
    <Properties />
  </WorkspaceOnly>
)

function Properties() {
  const [adding, setAdding] = useState(false)
  const properties = usePagesOf(listProperties, { query: { page_size: 50 } })
  const { properties: say } = words
  const add = (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setAdding(true)}>
      {say.add}
    </Button>
  )
  const close = () => setAdding(false)
  return (
    <>
      <PagedList
        query={properties}
        words={say}
        above={<Link to="/repair-requests">{words.title}</Link>}
        add={add}
        drawing="drawer"
        skeleton={{ heads: [say.name, say.address, say.city, say.notes] }}
        table={(rows) => <PropertiesTable rows={rows} />}
      />
      <Dialog title={say.add} open={adding} onOpenChange={setAdding}>
        <PropertyForm onSaved={close} onCancel={close} />
      </Dialog>
    </>
  )
}

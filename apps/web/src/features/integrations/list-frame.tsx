import { Plus } from 'lucide-react'
import { type ComponentType, Suspense, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { PagedList, type PagedListProps } from '../../ui/paged-list.tsx'

interface ListFrameProps<Row> extends Pick<PagedListProps<Row>, 'query' | 'skeleton' | 'table' | 'after'> {
  words: PagedListProps<Row>['words'] & { add: string }
  /** Makes a new one. */
  NewDialog: ComponentType<{ open: boolean; onOpenChange: (open: boolean) => void }>
}

/** A list of what other programs are given, and the way to one more. */
export function ListFrame<Row>({ NewDialog, ...list }: ListFrameProps<Row>) {
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [open, setOpen] = useState<boolean | null>(null)
  const add = (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setOpen(true)}>
      {list.words.add}
    </Button>
  )
  return (
    <>
      <PagedList {...list} add={add} drawing="bench" />
      {open !== null && (
        <Suspense>
          <NewDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}

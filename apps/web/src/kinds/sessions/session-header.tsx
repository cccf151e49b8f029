import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { VisibilityMark } from './marks.tsx'
import { TitleForm } from './title-form.tsx'
import type { SessionDetail } from './use-session-change.ts'
import { words } from './words.ts'

interface SessionHeaderProps {
  session: SessionDetail
  mayEdit: boolean
  /** Absent for whoever may not delete it. */
  onRemove: (() => void) | undefined
}

export function SessionHeader({ session, mayEdit, onRemove }: SessionHeaderProps) {
  // Null until the form stood there once: from then on the focus comes back to its button.
  const [editing, setEditing] = useState<boolean | null>(null)
  const marks = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <VisibilityMark visibility={session.visibility} />
      {session.origin === 'remote' && <Badge>{words.origins.remote}</Badge>}
    </span>
  )
  if (editing && mayEdit)
    return (
      <>
        <title>{`${session.title} · Latchkey`}</title>
        <h1 className="sr-only">{session.title}</h1>
        <div className="mb-1.5 text-table text-quiet">{marks}</div>
        <TitleForm session={session} onClose={() => setEditing(false)} />
      </>
    )
  return (
    <PageHeader
      title={session.title}
      above={marks}
      actions={
        <>
          {mayEdit && (
            <Button autoFocus={editing === false} icon={<Pencil size={16} />} onClick={() => setEditing(true)}>
              {words.detail.rename}
            </Button>
          )}
          {onRemove && (
            <Button icon={<Trash2 size={16} />} onClick={onRemove}>
              {words.remove.open}
            </Button>
          )}
        </>
      }
    />
  )
}

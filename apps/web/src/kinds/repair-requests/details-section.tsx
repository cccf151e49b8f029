import { MapPin, Pencil } from 'lucide-react'
import { useState } from 'react'
import { fieldOf } from '../../lib/live/fresh.ts'
import { Button } from '../../ui/button.tsx'
import { FreshPart } from '../../ui/fresh-part.tsx'
import { DetailsForm } from './details-form.tsx'
import type { RequestDetail } from './use-request-change.ts'
import { words } from './words.ts'

interface DetailsSectionProps {
  request: RequestDetail
  mayEdit: boolean
  ownVersion: number
}

/** Read as text; the same place becomes a form. */
export function DetailsSection({ request, mayEdit, ownVersion }: DetailsSectionProps) {
  // Null until the form stood there once: from then on the focus comes back to its button.
  const [editing, setEditing] = useState<boolean | null>(null)
  return (
    <section aria-labelledby="details">
      <div className="mb-2 flex min-h-9 items-center justify-between gap-4">
        <h2 id="details" className="text-heading font-semibold">
          {words.detail.details}
        </h2>
        {mayEdit && !editing && (
          <Button
            autoFocus={editing === false}
            variant="quiet"
            size="small"
            icon={<Pencil size={16} />}
            onClick={() => setEditing(true)}
          >
            {words.edit}
          </Button>
        )}
      </div>
      {editing && mayEdit ? (
        <DetailsForm request={request} ownVersion={ownVersion} onClose={() => setEditing(false)} />
      ) : (
        <>
          <FreshPart of={fieldOf(request.id, 'description')}>
            <p className={`max-w-160 whitespace-pre-line ${request.description ? '' : 'text-quiet'}`}>
              {request.description || words.detail.noDescription}
            </p>
          </FreshPart>
          <p className="mt-4 flex items-center gap-2 text-quiet">
            <MapPin size={16} aria-hidden="true" />
            {request.property ? `${request.property.label}, ${request.property.city}` : words.property.none}
          </p>
        </>
      )}
    </section>
  )
}

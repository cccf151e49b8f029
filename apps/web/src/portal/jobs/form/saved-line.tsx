import type { IntakeField } from '@latchkey/contract'
import { Check, CircleAlert, CloudOff } from 'lucide-react'
import type { AskedFields } from '../../../kinds/jobs/fields/use-asked-fields.ts'
import { words as jobs } from '../../../kinds/jobs/words.ts'
import { OfflineError } from '../../../lib/call-error.ts'
import { problemWords } from '../../../lib/problem-words.ts'
import { Link } from '../../../ui/link.tsx'
import { usePortalPath } from '../../use-portal-path.ts'
import type { DraftState } from './draft-state.ts'
import { unsavedOf } from './draft-texts.ts'
import { words } from './words.ts'

const { saving: say } = words

export const fieldList = (fields: readonly IntakeField[]) => fields.map((field) => jobs.fields[field]).join(', ')

/** Whether what was typed is on the server. Only what is wrong is said aloud: the rest would talk into the typing. */
export function SavedLine({ state, asked }: { state: DraftState; asked: AskedFields }) {
  const portalPath = usePortalPath()
  const { text, trouble } = said(state, asked)
  const Icon = state.problem ? CircleAlert : state.away ? CloudOff : trouble ? CircleAlert : Check
  return (
    <div className="flex min-h-6 max-w-100 items-start gap-1.5 text-table text-quiet sm:mt-2">
      {text && text !== say.saving && <Icon size={16} aria-hidden="true" className="mt-px shrink-0" />}
      <p role="status" className="text-ink empty:-mr-1.5">
        {trouble}
      </p>
      {!trouble && <p>{text}</p>}
      {state.problem && state.id === null && (
        <Link className="whitespace-nowrap" to={portalPath('/jobs?status=draft')}>
          {say.drafts}
        </Link>
      )}
    </div>
  )
}

function said(state: DraftState, { fields }: AskedFields): { text: string; trouble: string } {
  const trouble = troubleOf(state)
  if (trouble) return { text: trouble, trouble }
  const { changes, invalid } = unsavedOf(state.base.values, state.texts)
  const held = fields.filter(
    (field) => state.judged.includes(field) && (field in invalid || (field in changes && field in state.refused)),
  )
  const isPending = Object.keys(changes).some((field) => !held.includes(field as IntakeField))
  if (state.isSaving || isPending) return { text: say.saving, trouble: '' }
  if (held.length > 0) return { text: say.savedBut(fieldList(held)), trouble: say.savedBut(fieldList(held)) }
  return { text: state.id === null ? '' : say.saved, trouble: '' }
}

function troubleOf({ problem, away }: DraftState): string {
  if (problem) return `${say.problem}: ${problemWords(problem, { typed: false })}`
  if (!away) return ''
  return away instanceof OfflineError ? say.offline : say.away
}

import type { PublicField } from '@latchkey/contract'
import { Button } from '../../../ui/button.tsx'
import { ProblemLine } from '../../notice-line.tsx'
import { partWords } from '../part-words.ts'
import type { RecordJson } from '../use-records.ts'
import { isChangeable } from './changes.ts'
import { EditField } from './edit-field.tsx'
import { ReadValues } from './read-values.tsx'
import { useEdit } from './use-edit.ts'

type Props = {
  api: string
  fields: readonly PublicField[]
  record: RecordJson
  /** The currency of other records, for one that has none yet. */
  currency: string
  onSaved: (record: RecordJson | null) => void
  onCancel: () => void
}

export function EditForm({ api, fields, record, currency, onSaved, onCancel }: Props) {
  const { form, onSubmit, base, first, theirs, isBusy, sentence, problems } = useEdit({ api, fields, record, onSaved })
  const readable = fields.filter((field) => !isChangeable(field))
  return (
    <form ref={form} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {fields.filter(isChangeable).map((field) => (
        <EditField
          key={`${field.key} ${JSON.stringify(first[field.key])}`}
          field={field}
          first={first[field.key]}
          present={base.data[field.key]}
          isTheirs={theirs.includes(field.key)}
          problem={problems[field.key]}
          currency={currency}
        />
      ))}
      {readable.length > 0 && <ReadValues fields={readable} data={base.data} />}
      <ProblemLine>{sentence}</ProblemLine>
      <div className="flex flex-wrap gap-2 max-sm:flex-col">
        <Button type="submit" variant="primary" size="large" busy={isBusy}>
          {partWords.edit.save}
        </Button>
        <Button size="large" onClick={onCancel}>
          {partWords.edit.cancel}
        </Button>
      </div>
    </form>
  )
}

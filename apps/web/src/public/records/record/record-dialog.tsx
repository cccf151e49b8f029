import { isMoney } from '../../../ui/record-values/value-text.ts'
import { useClock } from '../../clock.tsx'
import { Comments } from '../../comments.tsx'
import { Modal } from '../../modal.tsx'
import { Ago } from '../../moments.tsx'
import { partWords } from '../part-words.ts'
import { recordName } from '../record-name.ts'
import type { RecordDialogProps } from '../use-open-record.tsx'
import type { RecordJson } from '../use-records.ts'
import { recordWords as words } from '../words.ts'
import { EditForm } from './edit-form.tsx'
import { ReadValues } from './read-values.tsx'

/** One record: all of it, its form where it may be changed, and what was said about it where that may be read. */
export function RecordDialog({
  api,
  fields,
  record,
  records,
  share,
  said,
  isOpen,
  onClose,
  onDone,
}: RecordDialogProps) {
  const { locale } = useClock()
  const may = (capability: 'edit' | 'comment') => share.capabilities.includes(capability)
  // While it is only read it is what it is now.
  const present = records.list?.results.find(({ id }) => id === record.id) ?? record
  const name = recordName(fields, (may('edit') ? record : present).data, locale)

  function onSaved(saved: RecordJson | null) {
    records.put(record.id, saved)
    onClose()
    const sentence = saved ? partWords.edit.saved(recordName(fields, saved.data, locale)) : partWords.edit.dropped(name)
    onDone({ sentence, isGone: saved === null })
  }

  return (
    <Modal title={name} isOpen={isOpen} onClose={onClose}>
      {may('edit') ? (
        <EditForm
          key={record.version}
          api={api}
          fields={fields}
          record={record}
          currency={usualCurrency(records.list?.results ?? [])}
          onSaved={onSaved}
          onCancel={onClose}
        />
      ) : (
        <>
          <ReadValues fields={fields} data={present.data} />
          <p className="mt-4 text-table text-quiet">
            {words.record.changed} <Ago at={present.updated_at} />
          </p>
        </>
      )}
      {may('comment') && <Comments api={api} brand={share.brand} first={null} said={said} gone={partWords.gone} />}
    </Modal>
  )
}

/** That of the first amount in sight. */
function usualCurrency(rows: RecordJson[]) {
  for (const { data } of rows) for (const value of Object.values(data)) if (isMoney(value)) return value.currency
  return ''
}

import type { IntakeField } from '@latchkey/contract'
import { Lock } from 'lucide-react'
import { words as jobs } from '../../../kinds/jobs/words.ts'
import { cx } from '../../../lib/cx.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { ownValueWords } from './own-values.ts'
import { words } from './words.ts'

const { locked: say } = words

interface LockedInputProps {
  field: IntakeField
  value: unknown
  /** What stands in the form: another one where it was typed before the shop locked it. */
  typed: unknown
  onLeave: () => void
  isWide: boolean
}

/** A field that the shop has locked: it can be read, and what was typed into it before is not dropped without a word. */
export function LockedInput({ field, value, typed, onLeave, isWide }: LockedInputProps) {
  const now = ownValueWords(field, value)
  const wanted = ownValueWords(field, typed)
  const isOther = typed !== undefined && wanted !== now
  const read = { readOnly: true, value: now }
  return (
    <div className={cx('flex min-w-0 flex-col items-start gap-2', isWide && 'sm:col-span-2')}>
      <Field
        label={
          <span className="inline-flex items-center gap-1.5">
            {jobs.fields[field]}
            <Lock size={12} aria-hidden="true" className="text-quiet" />
          </span>
        }
        hint={say.field}
        error={isOther ? (wanted ? say.typed(wanted) : say.typedNothing) : undefined}
        className="w-full"
      >
        {isWide ? <Textarea rows={2} {...read} /> : <TextInput {...read} />}
      </Field>
      {isOther && (
        <Button size="small" onClick={onLeave}>
          {say.leave}
        </Button>
      )}
    </div>
  )
}

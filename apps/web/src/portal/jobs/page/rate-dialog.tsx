import { rateCustomerJob } from '@latchkey/contract'
import { useWatch } from 'react-hook-form'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { RadioCards } from '../../../ui/radio-cards.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { type OwnRating, scores } from './scores.ts'
import { type OwnJob, useOwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { rate: say } = words

interface RateDialogProps {
  job: OwnJob
  shop: string
  open: boolean
  onClose: () => void
}

/** How it was: said for the first time, or otherwise than before. */
export function RateDialog({ job, shop, open, onClose }: RateDialogProps) {
  const { rate } = useOwnJob(job.id)
  const form = useContractForm(rateCustomerJob.body, {
    defaultValues: asFilledIn(job.rating),
    draft: `rating ${job.id}`,
    send: async (body) => {
      await rate(body)
      form.reset(body)
      onClose()
      toast(say.done)
    },
  })
  const score = useWatch({ control: form.control, name: 'score' })
  return (
    <FormDialog
      title={say.ask(shop)}
      description={say.what}
      open={open}
      onOpenChange={onClose}
      form={form}
      send={say.send}
    >
      <RadioCards
        legend={say.score}
        options={scores.map((value) => ({ value: String(value), label: say.scores[value], hint: say.of(value) }))}
        value={String(score)}
        error={form.errorOf('score') && say.missing}
        onChange={({ target }) =>
          form.setValue('score', Number(target.value), {
            shouldDirty: true,
            shouldValidate: form.formState.isSubmitted,
          })
        }
      />
      <Field label={say.comment} error={form.errorOf('comment')} optional>
        <Textarea rows={2} {...form.register('comment')} />
      </Field>
    </FormDialog>
  )
}

/** Nothing is chosen before they choose. */
const asFilledIn = (rating: OwnRating | null) => ({ score: rating?.score ?? 0, comment: rating?.comment ?? '' })

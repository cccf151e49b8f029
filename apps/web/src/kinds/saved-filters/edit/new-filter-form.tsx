import {
  createSavedFilter,
  type FilterConfig,
  getSavedFilter,
  listAudit,
  listSavedFilters,
  type Pipeline,
} from '@latchkey/contract'
import { useId, useState } from 'react'
import { isProblem } from '../../../lib/call-error.ts'
import { problemWords } from '../../../lib/problem-words.ts'
import { useCall } from '../../../lib/use-call.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { useGoToMade } from '../../../lib/use-go-to-made.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Conditions } from '../../../ui/filter-builder/conditions.tsx'
import { isWhole } from '../../../ui/filter-builder/filter-problems.ts'
import { FormProblem } from '../../../ui/form-problem.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { words } from '../words.ts'
import { draftSchema, type FilterDraft } from './filter-draft.ts'

interface NewFilterFormProps {
  tables: readonly Pick<Pipeline, 'id' | 'name' | 'fields'>[]
  begin: { pipeline_id: string; filter_config: FilterConfig | null }
}

const { fresh: say } = words

export function NewFilterForm({ tables, begin }: NewFilterFormProps) {
  const id = useId()
  const goTo = useGoToMade(getSavedFilter, '/saved-filters')
  const create = useCall(createSavedFilter, { refresh: [listSavedFilters, listAudit] })
  const [table, setTable] = useState(() => tables.find((one) => one.id === begin.pipeline_id))
  const [filter, setFilter] = useState(begin.filter_config)
  const [judged, setJudged] = useState(false)
  const form = useContractForm<FilterDraft>(draftSchema, {
    defaultValues: { name: '' },
    draft: 'new saved filter',
    send: async ({ name }) => {
      if (!table || !isWhole(table.fields, filter)) return
      const made = await create.mutateAsync({ body: { name, pipeline_id: table.id, filter_config: filter } })
      toast(say.done)
      await goTo(made)
    },
  })
  const choose = (wanted: string) => {
    setTable(tables.find((one) => one.id === wanted))
    // The fields of another table are others.
    setFilter(null)
    setJudged(false)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        setJudged(true)
        return form.submit(event)
      }}
      className="flex max-w-200 flex-col gap-6"
    >
      <Field label={say.table} className="max-w-100" required>
        <Select
          placeholder={say.choose}
          options={tables.map(({ id, name }) => ({ value: id, label: name }))}
          value={table?.id ?? ''}
          onChange={(event) => choose(event.target.value)}
        />
      </Field>
      {table && (
        <>
          <section aria-labelledby={id}>
            <h2 id={id} className="mb-2 font-semibold">
              {words.which}
            </h2>
            <Conditions
              pipelineId={table.id}
              fields={table.fields}
              filter={filter}
              onChange={setFilter}
              judged={judged}
            />
          </section>
          <Field label={say.name} hint={say.nameHint} error={form.errorOf('name')} className="max-w-100" required>
            <TextInput autoComplete="off" maxLength={200} {...form.register('name')} />
          </Field>
        </>
      )}
      <FormProblem>
        {form.problem &&
          (isProblem(form.problem, 'validation_failed') ? detailOf(form.problem) : problemWords(form.problem))}
      </FormProblem>
      <div className="flex flex-wrap gap-2">
        {table && (
          <Button type="submit" variant="primary" busy={form.busy}>
            {say.send}
          </Button>
        )}
        <LinkButton to="/saved-filters">{say.cancel}</LinkButton>
      </div>
    </form>
  )
}

/** What the API finds wrong with the filter as a whole has no field to stand at. */
const detailOf = (problem: Parameters<typeof problemWords>[0]) =>
  isProblem(problem) && problem.errors[0] ? problem.errors[0].message : problemWords(problem)

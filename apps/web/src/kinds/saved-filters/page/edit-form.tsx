import type { FilterConfig } from '@latchkey/contract'
import { useEffect, useEffectEvent, useState } from 'react'
import { changesOf } from '../../../lib/changes-of.ts'
import { useVersionedForm, type Versioned } from '../../../lib/use-versioned-form.ts'
import { Button } from '../../../ui/button.tsx'
import { ConflictProblem } from '../../../ui/conflict-problem.tsx'
import { Field } from '../../../ui/field.tsx'
import { Conditions } from '../../../ui/filter-builder/conditions.tsx'
import { isWhole } from '../../../ui/filter-builder/filter-problems.ts'
import { Panel } from '../../../ui/panel.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { draftSchema, type FilterDraft } from '../edit/filter-draft.ts'
import { words } from '../words.ts'
import { type FilterDetail, useFilterChange } from './use-filter-change.ts'

const { detail: say } = words

const versioned = ({ version, name }: FilterDetail): Versioned<FilterDraft> => ({ version, values: { name } })

const isOther = (before: FilterConfig | null, now: FilterConfig) =>
  Object.keys(changesOf({ before }, { before: now })).length > 0

/** Its name and its conditions, above what they select now. */
export function EditForm({ filter, onClose }: { filter: FilterDetail; onClose: () => void }) {
  const { change, load } = useFilterChange(filter.id)
  const [config, setConfig] = useState<FilterConfig | null>(filter.filter_config)
  const [judged, setJudged] = useState(false)
  const [settled, setSettled] = useState(false)
  const form = useVersionedForm<FilterDraft>(draftSchema, {
    present: versioned(filter),
    save: async (changes, ifMatch) => {
      if (!isWhole(filter.fields, config)) return versioned(filter)
      const body = { ...changes, ...(isOther(filter.filter_config, config) && { filter_config: config }) }
      if (Object.keys(body).length === 0) return settle(versioned(filter))
      const saved = versioned(await change(body, ifMatch))
      toast(say.saved)
      return settle(saved)
    },
    load: async () => versioned(await load()),
  })
  function settle(values: Versioned<FilterDraft>) {
    setSettled(true)
    return values
  }
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (settled) close()
  }, [settled])
  return (
    <Panel title={say.editTitle} className="mb-8">
      <form
        noValidate
        onSubmit={(event) => {
          setJudged(true)
          return form.submit(event)
        }}
        className="flex max-w-200 flex-col gap-5"
      >
        <p className="text-quiet">{say.editWarning}</p>
        <Field label={words.fresh.name} error={form.errorOf('name')} className="max-w-100" required>
          <TextInput autoFocus autoComplete="off" maxLength={200} {...form.register('name')} />
        </Field>
        <Conditions
          pipelineId={filter.pipeline_id}
          fields={filter.fields}
          filter={config}
          onChange={setConfig}
          judged={judged}
        />
        <ConflictProblem problem={form.problem} onLoad={form.loadPresent} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={form.busy}>
            {say.save}
          </Button>
          <Button onClick={onClose} disabled={form.busy}>
            {say.discard}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

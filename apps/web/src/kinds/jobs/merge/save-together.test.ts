import { expect, it } from 'vitest'
import { ProblemError } from '../../../lib/call-error.ts'
import { saveTogether } from './save-together.ts'

const conflict = () =>
  new ProblemError({ code: 'version_conflict', status: 412, title: 'Changed', detail: '', errors: [] }, null)

const base = { version: 1, values: { title: 'Railing', material: 'Steel', quantity: 2 } }

/** A server that takes changes on its present version only; somebody else changes it before each of the first tries. */
function server(...others: Partial<typeof base.values>[]) {
  let present = base
  const sent: object[] = []
  return {
    sent,
    present: () => present.values,
    save: async (changes: Partial<typeof base.values>, ifMatch: number) => {
      const first = others.shift()
      if (first) present = { version: present.version + 1, values: { ...present.values, ...first } }
      if (ifMatch !== present.version) throw conflict()
      sent.push(changes)
      present = { version: present.version + 1, values: { ...present.values, ...changes } }
      return present
    },
    load: async () => present,
  }
}

it('sends only what I changed', async () => {
  const api = server()
  const end = await saveTogether(base, { ...base.values, material: 'Oak' }, api)
  expect(end).toMatchObject({ isTogether: false, saved: { version: 2 } })
  expect(api.sent).toEqual([{ material: 'Oak' }])
})

it('puts together what each changed, however often others are first', async () => {
  const api = server({ quantity: 3 }, { title: 'Gate' })
  const end = await saveTogether(base, { ...base.values, material: 'Oak' }, api)
  expect(end).toMatchObject({ isTogether: true })
  expect(api.present()).toEqual({ title: 'Gate', material: 'Oak', quantity: 3 })
})

it('saves nothing where both changed the same, and says what would stand', async () => {
  const api = server({ material: 'Brass', quantity: 3 })
  const end = await saveTogether(base, { ...base.values, material: 'Oak', title: 'Gate' }, api)
  expect(end).toMatchObject({
    clash: {
      mine: { title: 'Gate', material: 'Oak', quantity: 3 },
      theirs: { version: 2, values: { title: 'Railing', material: 'Brass', quantity: 3 } },
      both: ['material'],
    },
  })
  expect(api.sent).toEqual([])
})

it('has nothing to send where somebody else made the same change', async () => {
  const api = server({ material: 'Oak' })
  await saveTogether(base, { ...base.values, material: 'Oak' }, api)
  expect(api.sent).toEqual([])
})

it('hands on whatever else is refused', async () => {
  const refuse = async () => {
    throw new ProblemError({ code: 'field_locked', status: 422, title: 'Locked', detail: '', errors: [] }, null)
  }
  const attempt = saveTogether(base, { ...base.values, title: 'Gate' }, { save: refuse, load: async () => base })
  await expect(attempt).rejects.toMatchObject({ code: 'field_locked' })
})

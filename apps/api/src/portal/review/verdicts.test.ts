import { approveCustomerJob, listCustomerJobHistory, rejectCustomerJob, submitCustomerJob } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { openPortal } from '../../testing/open-portal.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

it('approving and rejecting at once gives one winner, one line of history and one mail', async () => {
  const shop = await openPortal(app)
  const customer = await shop.signUpCustomer()
  const mails = () => app.db.mail.count({ where: { kind: 'job_status', to: customer.email } })
  for (let round = 0; round < 10; round++) {
    const body = { title: `Gate ${round}`, job_type: 'fabrication', description: 'Two wings' }
    const { id } = await customer.browser.get(submitCustomerJob, { body })
    const before = await mails()
    const params = { id }
    const answers = await Promise.all([
      shop.browser.call(approveCustomerJob, { params }),
      shop.browser.call(rejectCustomerJob, { params, body: { reason: 'Too far away' } }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = answers[0].status === 200 ? 'approved' : 'rejected'
    const { results } = await customer.browser.get(listCustomerJobHistory, { params })
    expect(results.map(({ field_name, new_value }) => [field_name, new_value])).toEqual([['status', won]])
    expect((await mails()) - before).toBe(1)
  }
})

import type { Client, Made } from './caller.ts'
import type { World } from './open-world.ts'
import { pictureForm } from './picture.ts'
import { pageOf, tokenOf } from './repairs.ts'

/** A job from the counter: tasks are ticked, its page is open elsewhere, it moves on and is taken along as a file. */
export async function counterJob(world: World) {
  const member = world.member()
  const job = await member.post('/v1/jobs', {
    title: 'Railing',
    job_type: 'fabrication',
    quantity: 2,
    source: 'counter',
  })
  const tasks: Made[] = []
  for (const title of ['Measure', 'Cut', 'Weld', 'Paint']) {
    tasks.push(await member.post(`/v1/jobs/${job.id}/tasks`, { title }))
  }
  await member.post(`/v1/jobs/${job.id}/files`, pictureForm('drawing.png'))
  await member.post(`/v1/jobs/${job.id}/notes`, { body: 'Pays in cash' })
  const link = await member.post(`/v1/jobs/${job.id}/share-links`, {})
  await member.post(`/v1/jobs/${job.id}/share-links`, {}, 200)
  await member.put(`/v1/jobs/${job.id}/status`, { status: 'in_progress' })
  for (const { id } of tasks) await member.patch(`/v1/jobs/${job.id}/tasks/${id}`, { status: 'done', result: 'Fine' })
  await lookAt(world, link)
  await member.patch(`/v1/jobs/${job.id}`, { quantity: 3, change_reason: 'One more gate' })
  await member.get(`/v1/jobs/${job.id}/edits?format=csv`)
  await member.get(`/v1/jobs/${job.id}/export?format=json`)
  await finish(member, job)
}

async function lookAt(world: World, link: Made) {
  const recipient = world.stranger()
  const page = await recipient.get(pageOf(link))
  if (!page.includes('Railing')) throw new Error('the page does not show the job')
  await recipient.with({ accept: 'application/json' }).get(pageOf(link))
  await recipient.get(`/v1/shared/jobs/${tokenOf(link)}/tasks`)
  await recipient.get(`/v1/shared/jobs/${tokenOf(link)}/export`)
}

async function finish(member: Client, job: Made) {
  await member.put(`/v1/jobs/${job.id}/status`, { status: 'submitted' }, 409)
  await member.put(`/v1/jobs/${job.id}/status`, { status: 'completed' })
  await member.get('/v1/jobs?status=completed&q=railing&sort=-updated_at&page_size=20')
  await member.get(`/v1/jobs/${job.id}`)
  await member.delete(`/v1/jobs/${job.id}`)
}

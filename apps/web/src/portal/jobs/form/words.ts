import type { Step } from './steps.ts'

const titles: Record<Step, string> = {
  what: 'What it is',
  details: 'Details',
  files: 'Photos and files',
  delivery: 'Delivery and contact',
  review: 'Look it over',
}

/** What the form says to a customer who wants something done. */
export const words = {
  title: 'New job',
  failed: 'The draft could not be loaded',
  steps: {
    label: 'The parts of this form',
    titles,
    place: (at: number, of: number) => `${at} of ${of}`,
    leads: {
      what: (shop: string) => `Say what you need. ${shop} sees it when you submit it, and not before.`,
      details: () => 'As much as you know. The shop asks about the rest.',
      files: () => 'A photo says more than a page: what it is now, where it goes, a drawing of what it is to be.',
      delivery: () => 'Where the work goes, and whom to ask.',
      review: (shop: string) => `This is what ${shop} will read. Change whatever is not right.`,
    } satisfies Record<Step, (shop: string) => string>,
    lacks: ', something is missing',
    back: 'Back',
    next: 'Continue',
    review: 'Look it over',
  },
  choose: 'Choose one',
  saving: {
    saving: 'Saving…',
    saved: 'Saved',
    savedBut: (fields: string) => `Saved, but for: ${fields}`,
    offline: 'Not saved: no connection. We keep trying.',
    away: 'Not saved yet. We keep trying.',
    problem: 'Not saved',
    drafts: 'See my drafts',
  },
  together: {
    taken: (fields: string) => `Changed on another device, and taken from there: ${fields}.`,
    kept: (fields: string) => `Changed there too, but what you typed here stands: ${fields}.`,
    restored: 'What you typed here last, before it could be saved, is back.',
    read: 'All right',
  },
  missing: 'Must be filled in',
  filesLater: 'There is no connection yet. Once there is, photos and files can be added here.',
  review: {
    lack: 'Before you can submit it',
    missing: 'is missing',
    waiting: (count: number) =>
      count === 1 ? '1 file has not arrived yet.' : `${count.toLocaleString()} files have not arrived yet.`,
    toFiles: 'Look at them',
    change: 'Change',
    changeOf: (title: string) => `Change: ${title}`,
    nothing: 'Nothing yet.',
    open: (fields: string) => `Left open: ${fields}.`,
    send: 'Submit job',
    sure: (shop: string) => `After that ${shop} has it. You can still change it, write to them and follow it here.`,
    tooMany: (wait: string) => `20 jobs an hour can be submitted. Your draft is kept: submit it in ${wait}.`,
    offline: 'No connection. Your draft is kept: press again once there is one. It is never submitted twice.',
    unsaved: 'What you typed last is not saved yet. Press again once it is.',
  },
  submitted: {
    title: 'Submitted',
    lead: (shop: string) => `${shop} has your job.`,
    reference: 'Its reference',
    next: 'What happens next',
    waits: (shop: string) => [
      `${shop} looks at it and answers you.`,
      'If something is unclear, they write to you, or return it for you to put right.',
      'Once they approve it the work begins, and you see here how far it is.',
    ],
    begins: (shop: string) => [
      `${shop} takes your jobs without looking them over first: it is approved.`,
      'If something is unclear, they write to you.',
      'You see here when the work begins, and how far it is.',
    ],
    hear: 'When you hear of it',
    mail: (email: string) => `At each step, and with each message from the shop, a mail goes to ${email}.`,
    mailSteps: (email: string) => `At each step a mail goes to ${email}. The shop's messages you read here.`,
    noMail:
      'You have turned off mail about the steps of your jobs, so look in here. Under Me you can turn it on again.',
    see: 'See the job',
    another: 'Begin another',
  },
  discard: {
    open: 'Discard draft',
    title: 'Discard this draft?',
    what: 'What you wrote and the files that you added are gone, on all your devices. This cannot be undone.',
    send: 'Discard draft',
    done: 'The draft is discarded.',
  },
  closed: {
    title: 'This shop takes no jobs from you here',
    why: (shop: string) => `${shop} has turned that off for you. Call them, or write to them about one of your jobs.`,
    draft: (shop: string) =>
      `${shop} takes no jobs from you here just now, so this cannot be submitted. Your draft stays. Call them, or write to them about one of your jobs.`,
    messages: 'See messages',
  },
  nowhere: {
    title: 'No such draft here',
    why: 'It was discarded, or the address may be mistyped.',
    back: 'See all jobs',
  },
  gone: {
    title: 'This draft was discarded on another device',
    why: 'What stands here can become a draft again. Files that were added to it are gone.',
    keep: 'Keep it as a new draft',
  },
  handedIn: {
    title: 'This job was submitted on another device',
    why: 'What you typed here since then is not in it:',
    see: 'See the job',
  },
}

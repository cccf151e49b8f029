/** What the page of a job says beside the names of its fields. */
export const jobWords = {
  status: 'Status',
  tasks: 'Tasks',
  done: (done: string, total: string) => `${done} of ${total} tasks are done.`,
  allDone: (total: string) => `All ${total} tasks are done.`,
  oneDone: 'The one task is done.',
  oneToDo: 'There is one task, and it is not done yet.',
  none: 'No tasks are written down yet.',
  later: 'The tasks stand here once this is shared.',
  loading: 'One moment',
  failed: 'The tasks could not be loaded.',
  export: { what: 'The job with all its tasks.', csv: 'CSV', json: 'JSON' },
}

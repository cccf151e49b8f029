/** The two narrow columns at the left, which stay: to open a record, and to delete or restore it. */
export const actWidth = 36

const sticky = 'sticky z-10 bg-inherit'
export const stickyOpen = `${sticky} left-0`
export const stickyAct = `${sticky} left-9`
/** So is the first of the others: it says whose row it is. */
export const stickyFirst = `${sticky} left-18 border-r`

export const headCell = 'min-w-0 border-line text-start font-medium'
export const cellStyle =
  'flex min-w-0 items-center border-r border-line/60 px-2.5 last:border-r-0 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring'
export const actStyle = 'grid h-full w-full place-items-center text-quiet -outline-offset-2! hover:text-ink'

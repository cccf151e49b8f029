/** The columns of the list: of its heads, its rows, and their grey stand-ins. */
export const rowColumns =
  'md:grid-cols-[minmax(0,1fr)_9rem_8rem_6.5rem_6.5rem] md:gap-x-3 lg:grid-cols-[minmax(0,1fr)_12rem_10rem_8rem_7rem] lg:gap-x-4'

export const rowLine = `flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-3 text-table md:grid md:h-11 md:py-0 md:px-2 ${rowColumns}`

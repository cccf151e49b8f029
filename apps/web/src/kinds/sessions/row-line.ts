/** The columns of the list: of its heads, its rows, and their grey stand-ins. */
export const rowColumns =
  'md:grid-cols-[6.25rem_minmax(0,1fr)_8rem_4.5rem_6rem_6.5rem] md:gap-x-3 lg:grid-cols-[6.75rem_minmax(0,1fr)_10rem_5rem_7.5rem_7rem] lg:gap-x-4'

export const rowLine = `flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-3 text-table md:grid md:h-11 md:py-0 md:px-2 ${rowColumns}`

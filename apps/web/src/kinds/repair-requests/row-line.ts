/** The columns of the list: of its heads, its rows, and their grey stand-ins. */
export const rowColumns =
  'md:grid-cols-[6.5rem_4rem_minmax(0,2fr)_minmax(0,1fr)_5rem_6.5rem] md:gap-x-3 lg:grid-cols-[6.75rem_5rem_minmax(0,5fr)_minmax(0,3fr)_5.5rem_7rem] lg:gap-x-4'

export const rowLine = `flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-3 text-table md:grid md:h-11 md:py-0 md:px-2 ${rowColumns}`

/** The columns of the list: of its heads, its rows, and their grey stand-ins. */
export const rowColumns =
  'md:grid-cols-[1.25rem_8.75rem_4rem_minmax(0,1fr)_1.25rem_5.75rem_6rem] md:gap-x-3 lg:grid-cols-[1.25rem_8.75rem_4rem_minmax(0,5fr)_minmax(0,3fr)_4.5rem_1.25rem_5.75rem_6rem]'

export const rowLine = `flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-3 text-table md:grid md:h-11 md:py-0 md:px-2 ${rowColumns}`

/** What a narrow table has no room for. */
export const onlyWide = 'md:max-lg:hidden'

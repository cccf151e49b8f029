/** The columns of the list: of its heads, its rows, and their grey stand-ins. */
export const rowColumns =
  'md:grid-cols-[1.25rem_6.5rem_minmax(0,1fr)_8.5rem_6rem_6rem_6.75rem] md:gap-x-3 lg:grid-cols-[1.25rem_6.75rem_minmax(0,1fr)_10rem_7rem_7rem_7rem]'

/** A line; on narrow screens a card of three, its actions in the corner. */
export const rowLine = `grid items-center border-b border-line py-3 text-table max-md:grid-cols-[1.25rem_minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-2 md:min-h-14 md:px-2 md:py-1 ${rowColumns}`

/** The columns of the list: of its heads, its rows, and their grey stand-ins. */
export const rowColumns = 'md:grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,11rem)_11rem_7rem_4rem] md:gap-x-4'

/** A line; on narrow screens a card of three. */
export const rowLine = `grid items-center border-b border-line py-3 max-md:grid-cols-[1.25rem_minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-1 md:min-h-14 md:px-2 md:py-1 ${rowColumns}`

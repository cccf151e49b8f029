/** What happens with the link and, at its right, how it is set; on narrow screens that comes second. */
export const twoColumns =
  'grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem] lg:grid-rows-[auto_1fr] lg:items-start'

export const rightColumn = 'lg:col-start-2 lg:row-span-2 lg:row-start-1'

/** The page and, at its right, the panel of every resource. */
export const twoColumns = 'grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem] lg:items-start'

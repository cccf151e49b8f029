/** What both pages say of openings: of one link, and of all. */
export const words = {
  viewsByDay: 'Views by day',
  refusalsByDay: 'Refusals by day',
  views: (count: number) => (count === 1 ? '1 view' : `${count.toLocaleString()} views`),
  refusals: (count: number) => (count === 1 ? '1 refusal' : `${count.toLocaleString()} refusals`),
  visitors: (count: number) => (count === 1 ? '1 visitor' : `${count.toLocaleString()} visitors`),
  summary: (views: string, visitors: string, days: string) => `${views} by ${visitors} in the last ${days} days`,
  noViews: (days: string) => `Nobody looked in the last ${days} days`,
  lastOpened: 'Last opened',
  nothingYet:
    'There is nothing to draw yet. Each opening counts from the moment it happens; previews by bots never do.',
  few: 'Too few to read anything into it.',
  tableCaption: (days: string) => `Views and refusals by day, the last ${days} days`,
  quietDays: 'Days on which nothing happened are left out. Days begin and end at midnight UTC.',
  day: 'Day',
  viewsHead: 'Views',
  refusalsHead: 'Refusals',
}

const DAYS = 41
/** From this day on the pump ran backwards. */
const TURNED = 29

const date = (day: number) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 8, 20 + day),
  )

/** The flow at four times of a night; on some nights it stops. */
function readings(day: number) {
  const stops = day >= TURNED && day % 3 !== 0
  return ['22:00', '00:30', '03:00', '05:30'].map((time, i) => {
    const isOff = stops && i >= 2
    const flow = isOff ? 31 - i * 2 + (day % 4) : 62 - i * 3 - ((day * 7 + i * 5) % 6)
    const back = isOff ? flow - 1 : flow - 14 - ((day + i) % 3)
    return { time, flow, back, isOff }
  })
}

function night(day: number) {
  const rows = readings(day)
  const asked = day === 0 ? `Start with the night of ${date(day)}.` : `Next, ${date(day)}.`
  const table = rows.map(({ time, flow, back, isOff }) => `${time},${flow},${back},${isOff ? 'off' : 'on'}`)
  const stop = rows.find(({ isOff }) => isOff)
  const gap = Math.max(...rows.map(({ flow, back }) => flow - back))
  const said = stop
    ? `Off since ${stop.time}: flow and return are within one degree, so nothing moves. That is the fault we are after.`
    : `Ran through. The largest difference between flow and return is ${gap} degrees, as it should be.`
  return [
    { role: 'user', body: asked },
    { role: 'tool', body: ['```csv', 'time,flow,return,burner', ...table, '```'].join('\n') },
    { role: 'assistant', body: said },
  ]
}

/** A long talk: a log that is read night by night until the reason is found. */
export const boilerLog = () => [
  {
    role: 'system',
    body: 'You help a small repair shop to read the log of a heating controller. Say what you see and how sure you are. Ask when a number makes no sense.',
  },
  {
    role: 'user',
    body: 'The boiler at the Old School stops at night, not every night. The caretaker resets it at six. I have the log of six weeks, one file a night. Can you go through it with me?',
  },
  {
    role: 'assistant',
    body: 'Yes. To begin with, this puts flow and return of each night side by side, four times a night:\n\n```sh\nfor night in log/*.csv; do awk -F, \'NR == 1 || $1 ~ /^(22:00|00:30|03:00|05:30)/ { print FILENAME "," $0 }\' "$night" | sed "s|log/||; s|\\.csv,|,|"; done > nights.csv\n```\n\nThen one night after the other. If flow and return meet, nothing is being pumped.',
  },
  ...Array.from({ length: DAYS }, (_, day) => night(day)).flat(),
  {
    role: 'user',
    body: `So it begins on ${date(TURNED)}. That is the day after the pump was changed.`,
  },
  {
    role: 'assistant',
    body: 'Then look at the pump first, and at nothing else yet:\n\n1. The arrow on its body has to point towards the boiler’s return.\n2. In its menu the mode has to be constant pressure, level 2.\n3. By hand, feel both pipes at 03:00 or set the clock forward.\n\nWhat the controller itself thinks can be read without opening it:\n\n```ini\n[pump]\nmode = proportional\nlevel = 1\nnight_reduction = yes\n```\n\n`night_reduction = yes` would be enough to explain every night in the log.',
  },
  {
    role: 'user',
    body: 'Night reduction was on, from the factory. Turned it off, and it ran through. Sending this to the maker.',
  },
]

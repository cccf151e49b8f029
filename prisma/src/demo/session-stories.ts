import { boilerLog } from './boiler-log.ts'

export type DemoSession = 'boilerLog' | 'labels' | 'vanStock'
/** The id of each. */
export type DemoSessions = Record<DemoSession, string>

export type Line = { role: string; body: string }

export type Talk = {
  name: DemoSession
  title: string
  by: 'owner' | 'staff'
  origin: 'local' | 'remote'
  visibility: 'private' | 'workspace'
  /** When it began, and how far apart its entries are. */
  ago: number
  minutes: number
  lines: Line[]
}

const user = (body: string): Line => ({ role: 'user', body })
const assistant = (body: string): Line => ({ role: 'assistant', body })
const tool = (body: string): Line => ({ role: 'tool', body })

const LABELS = [
  user(
    'We have a small label printer on the front desk. I want a tag for each key: the property, and which of how many it is. Nothing else, in case somebody loses it.',
  ),
  assistant(
    'Good that the address stays off it. Here is a start: it takes the list that you keep and writes one label a key.\n\n```python\nimport csv\n\nwith open("keys.csv", newline="") as file:\n    for row in csv.DictReader(file):\n        for number in range(1, int(row["copies"]) + 1):\n            print(f"{row[\'property\']}  {number}/{row[\'copies\']}")\n```\n\nRun it once without the printer, and look at the lines.',
  ),
  tool(
    '```text\nMill Lane 4  1/2\nMill Lane 4  2/2\nHarbour House  1/1\nOld School  1/3\nOld School  2/3\nOld School  3/3\n```',
  ),
  user('That is right. How do I send it to the printer?'),
  assistant(
    'The printer takes plain text over the network. Replace the address by the one on the sticker below it:\n\n```sh\npython3 tags.py | while IFS= read -r line; do printf \'^XA^CF0,40^FO20,30^FD%s^FS^XZ\' "$line" | nc -w 2 192.0.2.40 9100 && echo "printed: $line" || echo "no answer from the printer: $line" >&2; done\n```\n\nIt says which ones came out, so that a jam in the middle is no riddle.',
  ),
  user('Works. The letters of “Abbey Yard, unit 3” run over the edge.'),
  assistant(
    'Then the size has to follow the length. In the line above, put the font into the label itself:\n\n```python\nsize = 40 if len(text) <= 18 else 28\nprint(f"^XA^CF0,{size}^FO20,30^FD{text}^FS^XZ")\n```\n\n18 letters are what fits at the larger size on a tag of 50 mm.',
  ),
  user('All six printed. Leaving this here for whoever does it next time.'),
]

const VAN = [
  user('Count what is left in the van after the job at Harbour House. I read it out, you write.'),
  assistant('Ready. Part, number, and the shelf if it moved.'),
  user('Cartridges 35 mm, four. Cartridges 40 mm, one. Flexible hoses half inch, nine. Fibre washers, a full bag.'),
  tool(
    '```json\n{\n  "cartridge_35": 4,\n  "cartridge_40": 1,\n  "hose_half_inch": 9,\n  "fibre_washers": "1 bag"\n}\n```',
  ),
  user('And two pumps, but one is the old one from the Old School. That goes back to the maker.'),
  assistant(
    'Noted: one pump in stock, one to return. Below what you usually keep: 40 mm cartridges, where you like to have three. Everything else is fine until Friday.',
  ),
]

export const TALKS: Talk[] = [
  {
    name: 'labels',
    title: 'Tags for the keys, from the label printer',
    by: 'staff',
    origin: 'local',
    visibility: 'workspace',
    ago: 170,
    minutes: 6,
    lines: LABELS,
  },
  {
    name: 'boilerLog',
    title: 'Why the boiler at the Old School stops at night',
    by: 'owner',
    origin: 'local',
    visibility: 'private',
    ago: 52,
    minutes: 2,
    lines: boilerLog(),
  },
  {
    name: 'vanStock',
    title: 'What is left in the van',
    by: 'staff',
    origin: 'remote',
    visibility: 'private',
    ago: 27,
    minutes: 3,
    lines: VAN,
  },
]

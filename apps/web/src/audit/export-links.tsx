import { Download } from 'lucide-react'
import { buttonStyle } from '../ui/button-style.ts'
import { words } from './words.ts'

const formats = ['csv', 'json'] as const

interface ExportLinksProps {
  addressIn: (format: (typeof formats)[number]) => string
  name: string
}

/** What the filters leave, as a file: a link, so that the browser streams it to disk. */
export const ExportLinks = ({ addressIn, name }: ExportLinksProps) =>
  formats.map((format) => (
    <a key={format} href={addressIn(format)} download={`${name}.${format}`} className={buttonStyle('secondary')}>
      <Download size={16} aria-hidden="true" />
      {words[format]}
    </a>
  ))

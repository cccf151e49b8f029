import type { Field } from '@latchkey/contract'
import { Link } from '../link.tsx'
import { fieldText, type Labels } from './field-text.ts'
import { isEmpty, valueText } from './value-text.ts'

interface ValueViewProps {
  field: Field
  value: unknown
  /** null for people from outside: to them a relation is the other record's label already. */
  labels: Labels | null
  /** In a cell of the grid: one line, and links wait for the cell to be entered. */
  inCell?: boolean
}

const chip =
  'inline-flex h-5 items-center rounded-small border border-line bg-surface px-1.5 text-small font-medium text-quiet'
const link =
  'rounded-small text-accent-text underline decoration-accent-line underline-offset-3 hover:decoration-current'

/** A value as it is looked at; nothing where there is nothing. */
export function ValueView({ field, value, labels, inCell = false }: ValueViewProps) {
  if (isEmpty(value)) return null
  const text = labels ? fieldText(field, value, labels) : valueText(field.type, value)
  const wait = inCell ? { tabIndex: -1 } : {}
  switch (field.type) {
    case 'select':
      return <span className={chip}>{text}</span>
    case 'multi_select':
      return (
        <span className={`flex gap-1 ${inCell ? 'overflow-hidden' : 'flex-wrap'}`}>
          {(Array.isArray(value) ? value : [text]).map((option) => (
            <span key={String(option)} className={`${chip} whitespace-nowrap`}>
              {String(option)}
            </span>
          ))}
        </span>
      )
    case 'email':
      return (
        <a href={`mailto:${encodeURIComponent(text)}`} className={link} {...wait}>
          {text}
        </a>
      )
    case 'phone':
      return (
        <a href={`tel:${text.replace(/[^+\d]/g, '')}`} className={`${link} tabular-nums`} {...wait}>
          {text}
        </a>
      )
    case 'url':
      return /^https?:\/\//i.test(text) ? (
        <a href={text} target="_blank" rel="noreferrer" className={link} {...wait}>
          {inCell ? text.replace(/^https?:\/\/(www\.)?/i, '') : text}
        </a>
      ) : (
        text
      )
    case 'relation':
      return field.pipeline_id && labels ? (
        <Link to={`/records/${field.pipeline_id}/${String(value)}`} {...wait}>
          {text}
        </Link>
      ) : (
        text
      )
    case 'text':
      return inCell ? text : <span className="whitespace-pre-line">{text}</span>
    default:
      return <span className="tabular-nums">{text}</span>
  }
}

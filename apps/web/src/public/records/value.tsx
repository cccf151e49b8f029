import type { PublicField } from '@latchkey/contract'
import { Badge } from '../../ui/badge.tsx'
import { isEmpty, valueText } from '../../ui/record-values/value-text.ts'
import { useClock } from '../clock.tsx'

type Props = { field: PublicField; value: unknown }

const link = 'text-accent-text underline underline-offset-2'

/** A value as it is read. Whatever stands in it is text; only what is an address becomes a link. */
export function Value({ field: { type }, value }: Props) {
  const { locale } = useClock()
  if (isEmpty(value))
    return (
      <span aria-hidden="true" className="text-quiet">
        –
      </span>
    )
  const text = valueText(type, value, locale)
  switch (type) {
    case 'select':
      return <Option>{text}</Option>
    case 'multi_select':
      return (
        <span className="flex flex-wrap gap-1">
          {[value].flat().map((one) => (
            <Option key={String(one)}>{String(one)}</Option>
          ))}
        </span>
      )
    case 'date':
      return <time dateTime={String(value)}>{text}</time>
    case 'email':
      return (
        <a href={`mailto:${encodeURI(text)}`} className={link}>
          {text}
        </a>
      )
    case 'phone':
      return (
        <a href={`tel:${text.replace(/[^+0-9]/g, '')}`} className={link}>
          {text}
        </a>
      )
    case 'url':
      return /^https?:\/\//i.test(text) ? (
        <a href={text} target="_blank" rel="noopener noreferrer nofollow" className={link}>
          {text.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
        </a>
      ) : (
        text
      )
    case 'text':
      return <span className="whitespace-pre-line">{text}</span>
    default:
      return text
  }
}

/** A long one takes more than a line. */
const Option = ({ children }: { children: string }) => (
  <Badge className="h-auto min-h-5.5 whitespace-normal">{children}</Badge>
)

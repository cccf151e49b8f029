import { isIP } from 'node:net'

type Refuse = (why: string) => void

export type SecretKey = { id: string; key: Buffer }

const smallestSecret = 32

export function parsePort(text: string, refuse: Refuse): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65535) refuse(`"${text}" is not a port number (1 to 65535)`)
  return port
}

export function parseMonths(text: string, refuse: Refuse): number {
  const months = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (months < 1) refuse(`"${text}" is not a number of months (1 or more)`)
  return months
}

export function parseHost(text: string, refuse: Refuse): string {
  if (isIP(text) === 0 && !/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(text)) {
    refuse(`"${text}" is not an address or a host name`)
  }
  return text
}

export function parseBoolean(text: string, refuse: Refuse): boolean {
  if (text !== 'true' && text !== 'false') refuse(`"${text}" is not true or false`)
  return text === 'true'
}

/** Never repeats the value: such URLs carry passwords, and the line may end in somebody's log. */
export function parseServiceUrl(protocols: string[]) {
  return (text: string, refuse: Refuse): string => {
    const url = URL.parse(text)
    if (!url || !protocols.includes(url.protocol)) {
      refuse(`is not a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`)
    }
    return text
  }
}

export function parseHostUrl(protocol: string) {
  return (text: string, refuse: Refuse): { host: string; port: number } => {
    const url = URL.parse(text)
    const bare = url && url.pathname.length < 2 && !url.search && !url.hash && !url.username
    if (!bare || url.protocol !== protocol || !url.hostname || !url.port) {
      refuse(`"${text}" is not of the form ${protocol}//host:port`)
    }
    return { host: url?.hostname.replace(/^\[|\]$/g, '') ?? '', port: Number(url?.port) }
  }
}

export function parseAppUrl(text: string, refuse: Refuse): string {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    refuse(`"${text}" is not an http or https URL`)
  } else if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    refuse('is an origin only, like https://latchkey.example: no path, no query, no user')
  }
  return url?.origin ?? ''
}

/** One mailbox, bare or with a name: `Latchkey <hello@latchkey.example>`. */
export function parseSender(text: string, refuse: Refuse): string {
  const address = /^[^<>\p{Cc}]*<([^<>]+)>$/u.exec(text)?.[1] ?? text
  if (!/^[^\s@<>,\p{Cc}]+@[^\s@<>,\p{Cc}]+$/u.test(address)) refuse(`"${text}" is not an e-mail address`)
  return text
}

/** Networks whose forwarded headers count. A /0 would let every visitor write its own address, so it is refused. */
export function parseNetworks(text: string, refuse: Refuse): string[] {
  const networks = text.split(',').map((part) => part.trim())
  for (const network of networks) {
    const [address = '', prefix, ...rest] = network.split('/')
    const longest = isIP(address) === 6 ? 128 : 32
    const fits = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= longest)
    if (isIP(address) === 0 || !fits || rest.length > 0) {
      refuse(`"${network}" is not a network like 10.0.0.0/8, 192.0.2.7 or fd00::/8`)
    }
  }
  return networks
}

/** Reads `id:base64`, comma separated, newest first. The lines it refuses with never hold a key. */
export function parseSecretKeys(text: string, refuse: Refuse): SecretKey[] {
  const keys: SecretKey[] = []
  for (const [index, part] of text.split(',').entries()) {
    const [, id, encoded] = /^\s*([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(part) ?? []
    const key = Buffer.from(encoded ?? '', 'base64')
    if (!id) refuse(`entry ${index + 1} is not of the form id:base64`)
    else if (key.length < smallestSecret)
      refuse(`key "${id}" has ${key.length} bytes, at least ${smallestSecret} are needed`)
    else if (keys.some((other) => other.id === id)) refuse(`the id "${id}" is there twice`)
    else keys.push({ id, key })
  }
  return keys
}

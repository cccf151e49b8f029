import { isIPv4 } from 'node:net'

/** What counts as one network in limits: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(ip: string) {
  const plain = withoutPort(ip)
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
  if (isIPv4(plain) || !plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const gap = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...gap, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}

export function isLoopback(ip: string) {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'))
}

/** Of the networks that nobody outside can come from. */
export function isPrivate(ip: string) {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd][0-9a-f]{2}:)/i.test(plain)
}

/** Some gateways write `address:port` into X-Forwarded-For; each port would be a network of its own. */
function withoutPort(ip: string) {
  return /^\[(.*)\](?::\d+)?$/.exec(ip)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(ip)?.[1] ?? ip
}

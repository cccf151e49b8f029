import { BlockList, isIP } from 'node:net'

/** Of IPv4, what is not of the open internet (RFC 6890 and its followers). */
const CLOSED_4: [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Of IPv6 everything is closed but this, so that what wraps an IPv4 address (mapped, NAT64) is closed with the rest … */
const OPEN_6 = ['2000::', 3] as const
/** … and in it these: tunnels to IPv4 (Teredo, 6to4) and examples. */
const CLOSED_6: [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = new BlockList()
for (const [network, prefix] of CLOSED_4) closed.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of CLOSED_6) closed.addSubnet(network, prefix, 'ipv6')
const open = new BlockList()
open.addSubnet(...OPEN_6, 'ipv6')

/** Whether an address is one that not everybody can reach. What is no address is closed too. */
export function isClosedAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return closed.check(address, 'ipv4')
  return family !== 6 || !open.check(address, 'ipv6') || closed.check(address, 'ipv6')
}

/** Of a URL's host, what can be told without asking for it. */
export function isClosedHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0) return isClosedAddress(bare)
  return /(^|\.)(localhost|local|internal)\.?$/i.test(bare) || !bare.includes('.')
}

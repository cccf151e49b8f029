import type { DeliveryMethod, IntakeField } from '@latchkey/contract'

/** The fields of a job as everybody reads them: shop, customer and outsider. */
export const intakeLabels: Record<IntakeField, string> = {
  title: 'Title',
  job_type: 'Job type',
  description: 'Description',
  quantity: 'Quantity',
  material: 'Material',
  dimensions: 'Dimensions',
  priority: 'Priority',
  requested_date: 'Wanted by',
  delivery_method: 'Delivery',
  site_address: 'Site address',
  po_number: 'Order number',
  contact_name: 'Contact name',
  contact_phone: 'Contact phone',
  special_instructions: 'Special instructions',
}

/** One line of help for whoever fills them in. */
export const intakeHelp: Record<IntakeField, string> = {
  title: 'A few words that tell it from other jobs.',
  job_type: 'What kind of work it is.',
  description: 'What is to be done, and what it is for.',
  quantity: 'How many pieces.',
  material: 'Such as mild steel, oak, or what it is made of now.',
  dimensions: 'Length, width and height, with the unit.',
  priority: 'How soon it matters.',
  requested_date: 'The day it is needed, if there is one.',
  delivery_method: 'How the finished work gets to the customer.',
  site_address: 'Where the work is done or delivered.',
  po_number: "The customer's own number for this order.",
  contact_name: 'Whom to ask when something is unclear.',
  contact_phone: 'Where to reach them.',
  special_instructions: 'Anything to know before work begins.',
}

export const deliveryWords: Record<DeliveryMethod, string> = {
  pickup: 'Picked up at the shop',
  delivery: 'Delivered',
  on_site: 'Done on site',
}

export { deliveryId, type DeliveryMeta, type Downstream } from './downstream.js';
export { Webhook, type WebhookOptions } from './webhook/webhook.js';
export { DELIVERY_HEADERS, verifySignature, type SignedDelivery, type VerifyOptions } from './webhook/signature.js';
export type { RetryPlan } from './webhook/pauses.js';
export { JsonlSink, type JsonlOptions } from './jsonl/jsonl-sink.js';

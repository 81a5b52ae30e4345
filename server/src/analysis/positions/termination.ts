import type { TopicReader } from './clauseSentences.js';
import { readCustomerEnds } from './customerEnds.js';
import { readInactivity, readOutage } from './otherEnds.js';
import { readProviderEnds } from './providerEnds.js';

/** Who may end the agreement and with what notice; ending by inactivity, and by an outage. */
export const readTermination: TopicReader = (clause) => [
  ...readProviderEnds(clause),
  ...readCustomerEnds(clause),
  ...readInactivity(clause),
  ...readOutage(clause),
];

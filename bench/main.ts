import { ingestionBench } from './ingestion.ts';
import { signatureBench } from './signature.ts';

// Ratios measured in one run; figures of different runs or machines do not compare.
await signatureBench();
await ingestionBench();

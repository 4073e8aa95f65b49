import { mergeCatalogues } from '@fils/ui/languages';
import explainer from './dashboard/explainer.ts';
import feedback from './dashboard/feedback.ts';
import frame from './dashboard/frame.ts';
import hints from './dashboard/hints.ts';
import home from './dashboard/home.ts';
import maintenance from './dashboard/maintenance.ts';
import options from './dashboard/options.ts';
import orders from './dashboard/orders.ts';
import people from './dashboard/people.ts';
import problems from './dashboard/problems.ts';
import security from './dashboard/security.ts';
import technical from './dashboard/technical.ts';
import templates from './dashboard/templates.ts';

/** Every text of the dashboard. */
export default mergeCatalogues(
  frame,
  home,
  security,
  technical,
  templates,
  options,
  orders,
  maintenance,
  feedback,
  explainer,
  hints,
  people,
  problems,
);

import { said } from './texts/said';
import type { Model, Parameter } from './types';

/** A model's words in the language of the page, where they are the studio's own; those of others stay as they are. */
export function inPageWords(model: Model): Model {
  return { ...model, summary: said(model.summary), parameters: model.parameters.map(parameterWords) };
}

function parameterWords(parameter: Parameter): Parameter {
  return {
    ...parameter,
    title: said(parameter.title),
    help: said(parameter.help),
    choices: parameter.choices.map((choice) => said(choice)),
  };
}

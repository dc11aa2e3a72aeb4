// A gradient of a conditional format: converts between Google's classes and the engine's rule, both ways.

/** One end or the middle of a gradient; `type` is a name of InterpolationType. */
interface GradientPoint {
  colour: string;
  type: string;
  value: string;
}
/** The points of a gradient. Without a middle, it is linear. */
export interface Gradient {
  min?: GradientPoint;
  mid?: GradientPoint;
  max?: GradientPoint;
}
interface EnginePoint {
  type: string;
  color: number;
  value?: string;
}
const POINT_TYPES: Readonly<Record<string, string>> = {
  MIN: 'value',
  MAX: 'value',
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
};

/** The engine's rule that shows a gradient. */
export function gradientRule(gradient: Gradient): object {
  const point = (given: GradientPoint | undefined, fallback: string): EnginePoint => {
    const { colour, type, value } = given ?? { colour: fallback, type: 'MIN', value: '' };
    const isFormula = value.startsWith('=');
    return {
      color: Number.parseInt(colour.slice(1), 16),
      type: isFormula ? 'formula' : (POINT_TYPES[type] ?? 'number'),
      ...(value !== '' && { value }),
    };
  };
  return {
    type: 'ColorScaleRule',
    minimum: point(gradient.min, '#ffffff'),
    maximum: point(gradient.max, '#ffffff'),
    ...(gradient.mid && { midpoint: point(gradient.mid, '#ffffff') }),
    google: { gradient },
  };
}

/** The gradient of an engine rule, whether a script or a person made it. */
export function gradientOf(rule: object): Gradient {
  const { google, minimum, midpoint, maximum } = rule as {
    google?: { gradient: Gradient };
    minimum: EnginePoint;
    midpoint?: EnginePoint;
    maximum: EnginePoint;
  };
  if (google) return google.gradient;
  const point = ({ color, type, value = '' }: EnginePoint, end: string): GradientPoint => ({
    colour: `#${color.toString(16).padStart(6, '0')}`,
    type: Object.entries(POINT_TYPES).find(([name, engine]) => engine === type && name !== 'MAX')?.[0] ?? end,
    value,
  });
  const max = point(maximum, 'MAX');
  return {
    min: point(minimum, 'MIN'),
    ...(midpoint && { mid: point(midpoint, 'NUMBER') }),
    max: max.type === 'MIN' ? { ...max, type: 'MAX' } : max,
  };
}

// The enumerations that the imitation itself needs. Scripts see all of Google's: surface.ts puts each on its class.
import { enumeration, type GoogleEnum } from './enumeration';

type Members<Space, Name extends keyof Space> = Readonly<
  Record<Extract<keyof Space[Name], string>, GoogleEnum>
>;
type Base = typeof GoogleAppsScript.Base;
type Script = typeof GoogleAppsScript.Script;
type Sheets = typeof GoogleAppsScript.Spreadsheet;

const ofSheets = <Name extends keyof Sheets & string>(name: Name): Members<Sheets, Name> =>
  enumeration(`SpreadsheetApp.${name}`);

export const BooleanCriteria = ofSheets('BooleanCriteria');
export const DataValidationCriteria = ofSheets('DataValidationCriteria');
export const DeveloperMetadataLocationType = ofSheets('DeveloperMetadataLocationType');
export const DeveloperMetadataVisibility = ofSheets('DeveloperMetadataVisibility');
export const Dimension = ofSheets('Dimension');
export const Direction = ofSheets('Direction');
export const GroupControlTogglePosition = ofSheets('GroupControlTogglePosition');
export const InterpolationType = ofSheets('InterpolationType');
export const ProtectionType = ofSheets('ProtectionType');
export const SheetType = ofSheets('SheetType');
export const TextDirection = ofSheets('TextDirection');
export const TextToColumnsDelimiter = ofSheets('TextToColumnsDelimiter');
export const WrapStrategy = ofSheets('WrapStrategy');
export const ColorType: Members<Base, 'ColorType'> = enumeration('ColorType');

const ofScripts = <Name extends keyof Script & string>(name: Name): Members<Script, Name> =>
  enumeration(`ScriptApp.${name}`);

export const AuthMode = ofScripts('AuthMode');
export const AuthorizationStatus = ofScripts('AuthorizationStatus');
export const EventType = ofScripts('EventType');
export const TriggerSource = ofScripts('TriggerSource');

export const Button: Members<Base, 'Button'> = enumeration('Ui.Button');

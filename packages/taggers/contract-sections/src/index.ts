export { tagContractSections, type ContractContext, type ContractFindings } from './tag-contract-sections.js';

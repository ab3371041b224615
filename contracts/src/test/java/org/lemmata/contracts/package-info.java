/** Tests of the contracts: a paper that violates one rule must fail, and fail by that rule. */
package org.lemmata.contracts;

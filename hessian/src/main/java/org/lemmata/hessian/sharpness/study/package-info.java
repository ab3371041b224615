/**
 * Studies of sharpness: parameters, columns and the computation behind each table. Mathematics
 * lives in the packages beside this one.
 */
package org.lemmata.hessian.sharpness.study;

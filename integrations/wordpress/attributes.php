<?php
/**
 * What can be set on the element, and the checking of it.
 *
 * @package Gereed
 */

namespace Gereed;

defined( 'ABSPATH' ) || exit;

/** Schemes that an address may have. */
const SCHEMES = array( 'http', 'https', 'mailto' );

/**
 * The attributes of the element by name, as it declares them itself: kind, values, meaning.
 *
 * @return array<string, array<string, mixed>>
 */
function attributes() {
	static $attributes = null;
	if ( null === $attributes ) {
		$declared   = wp_json_file_decode( __DIR__ . '/attributes.json', array( 'associative' => true ) );
		$attributes = array_column( $declared, null, 'name' );
	}
	return $attributes;
}

/**
 * The attributes as a block has them.
 *
 * @return array<string, array<string, string>>
 */
function block_attributes() {
	return array_map(
		static function ( $attribute ) {
			return array( 'type' => 'flag' === $attribute['kind'] ? 'boolean' : 'string' );
		},
		attributes()
	);
}

/**
 * What was set, without what is unknown, empty or wrong.
 *
 * @param mixed $given By name, as a block gives it, or a shortcode: there a flag stands by itself.
 * @return array<string, string|true> Not yet escaped.
 */
function valid( $given ) {
	$valid = array();
	$given = is_array( $given ) ? $given : array();
	$alone = array_filter( $given, 'is_int', ARRAY_FILTER_USE_KEY );
	foreach ( attributes() as $name => $attribute ) {
		$value = in_array( $name, $alone, true ) ? true : ( $given[ $name ] ?? null );
		$value = valid_value( $attribute, $value );
		if ( null !== $value ) {
			$valid[ $name ] = $value;
		}
	}
	return $valid;
}

/**
 * A value as it may be used; null when it may not.
 *
 * @param array<string, mixed> $attribute What it is a value of.
 * @param mixed                $value     What was set.
 * @return string|true|null
 */
function valid_value( $attribute, $value ) {
	if ( 'flag' === $attribute['kind'] ) {
		$on = true === $value || in_array( strtolower( (string) ( is_scalar( $value ) ? $value : '' ) ), array( '1', 'true', 'yes', 'on' ), true );
		return $on ? true : null;
	}
	if ( ! is_string( $value ) ) {
		return null;
	}
	$value = trim( sanitize_text_field( $value ) );
	if ( '' === $value ) {
		return null;
	}
	switch ( $attribute['kind'] ) {
		case 'choice':
			return in_array( $value, $attribute['values'], true ) ? $value : null;
		case 'language':
			return preg_match( '/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/', $value ) ? $value : null;
		case 'colour':
			return preg_match( '/^[#A-Za-z0-9(),.%\/ -]{1,80}$/', $value ) ? $value : null;
		case 'address':
			$address = esc_url_raw( $value, SCHEMES );
			return '' === $address ? null : $address;
		default:
			return mb_substr( $value, 0, 500 );
	}
}

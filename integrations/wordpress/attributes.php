<?php
/**
 * What can be set on the element, and the checking of it.
 *
 * @package Gereed
 */

namespace Gereed;

defined( 'ABSPATH' ) || exit;

/** What switches a flag on and off, where it does not stand by itself. */
const ON  = array( '1', 'true', 'yes', 'on' );
const OFF = array( '', '0', 'false', 'no', 'off' );

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
 * What was set and cannot be used.
 *
 * @param mixed $given By name, as a block gives it, or a shortcode.
 * @return array<string, mixed> By name what was set.
 */
function wrong( $given ) {
	$known = array_intersect_key( is_array( $given ) ? $given : array(), attributes() );
	return array_filter(
		array_diff_key( $known, valid( $given ) ),
		static function ( $value, $name ) {
			$off = 'flag' === attributes()[ $name ]['kind'] ? OFF : array( '' );
			return null !== $value && false !== $value && ! in_array( written( $value ), $off, true );
		},
		ARRAY_FILTER_USE_BOTH
	);
}

/**
 * What was set in a shortcode and is no attribute: names, and words that stand by themselves.
 *
 * @param mixed $given What was set.
 * @return string[]
 */
function unknown( $given ) {
	$unknown = array();
	foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
		$alone = is_int( $name );
		$name  = $alone ? $value : $name;
		$kind  = attributes()[ $name ]['kind'] ?? null;
		if ( null === $kind || ( $alone && 'flag' !== $kind ) ) {
			$unknown[] = $name;
		}
	}
	return $unknown;
}

/**
 * A value as a text in small letters, without spaces around it.
 *
 * @param mixed $value What was set.
 * @return string
 */
function written( $value ) {
	return is_scalar( $value ) ? strtolower( trim( (string) $value ) ) : '?';
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
		return true === $value || in_array( written( $value ), ON, true ) ? true : null;
	}
	if ( ! is_string( $value ) ) {
		return null;
	}
	if ( 'address' === $attribute['kind'] ) {
		$address = esc_url_raw( trim( $value ), SCHEMES );
		return '' === $address ? null : $address;
	}
	$value = line( $value );
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
		default:
			return $value;
	}
}

/**
 * A text in one line and without tags; unlike `sanitize_text_field` it leaves `%20` as it is.
 *
 * @param string $text What was set.
 * @return string
 */
function line( $text ) {
	$text = wp_strip_all_tags( wp_pre_kses_less_than( wp_check_invalid_utf8( $text ) ) );
	return trim( preg_replace( '/[\r\n\t ]+/', ' ', $text ) );
}
